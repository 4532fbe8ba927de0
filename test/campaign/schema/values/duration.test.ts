import { describe, expect, it } from 'vitest';
import { duration } from '../../../../src/campaign/schema/values/duration.js';
import { readDuration } from '../../../../src/campaign/schema/values/readDuration.js';

describe('a duration', () => {
  it.each([
    ['2 hours', 120, '2 horas'],
    ['1 hour', 60, '1 hora'],
    ['about 1 hour', 60, 'aproximadamente 1 hora'],
    ['approximately 45 minutes', 45, 'aproximadamente 45 minutos'],
    ['up to 2.9 hours', 174, 'hasta 2.9 horas'],
    ['up to 2 hours and 10 minutes', 130, 'hasta 2 horas y 10 minutos'],
    ['half a day', 240, 'medio día'],
    ['up to half a day', 240, 'hasta medio día'],
    ['half an hour', 30, 'media hora'],
    ['half a week', 1200, 'media semana'],
    ['one day', 480, 'un día'],
    ['two days', 960, 'dos días'],
    ['one week', 2400, 'una semana'],
    ['an hour', 60, 'una hora'],
    ['an hour and a half', 90, 'una hora y media'],
    ['one and a half hours', 90, 'una hora y media'],
    ['2 1/2 hours', 150, '2.5 horas'],
    ['0.5 hours', 30, '0.5 horas'],
    ['less than 30 minutes', 30, 'menos de 30 minutos'],
    ['30 minutes or less', 30, '30 minutos o menos'],
    ['at least 3 hours', 180, 'al menos 3 horas'],
    ['2 to 3 hours', 180, 'de 2 a 3 horas'],
    ['2-3 hours', 180, 'de 2 a 3 horas'],
    ['one to two hours', 120, 'de una a dos horas'],
    ['about 90 min', 90, 'aproximadamente 90 minutos'],
    ['1 day, 2 hours and 30 minutes', 630, '1 día, 2 horas y 30 minutos'],
  ])('reads %s', (written, minutes, es) => {
    expect(readDuration(written)).toEqual({ minutes, printed: { en: written, es } });
  });

  it.each(['soon', '0 hours', '3', 'two', 'some hours', '3 to 2 hours', 'hour', 'about', '2 fortnights', ''])(
    'refuses "%s" and lists its forms',
    (written) => {
      const found = duration.safeParse(written);
      expect(found.error?.issues[0]?.message).toContain('a duration is written 45 minutes');
    },
  );
});
