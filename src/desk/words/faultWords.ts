/** What a refusal or a fault of the work below means, in Spanish; in English it says so itself. */
import type { Code, Fault } from '../../base/problems.js';
import type { Language } from '../../shapes/units.js';

const SPANISH: Partial<Readonly<Record<Code, string>>> = {
  DISCLOSURE_NEW: 'El formulario no es para vehículos nuevos. Haga antes el remedio.',
  DISCLOSURE_USED: 'El formulario no es para vehículos usados. Haga antes el remedio.',
  DISCLOSURE_CERTIFIED: 'El formulario no es para vehículos certificados. Haga antes el remedio.',
  DISCLOSURE_DEMONSTRATOR: 'El formulario no es para vehículos de demostración. Haga antes el remedio.',
  DISCLOSURE_RENTAL: 'El formulario no es para vehículos de alquiler. Haga antes el remedio.',
  DISCLOSURE_OPEN_RECALL:
    'El vehículo es nuevo y tiene un retiro pendiente: la ley no permite entregarlo (49 USC 30112).',
  DISCLOSURE_BRAND: 'Este concesionario no vende la marca de la campaña.',
  DISCLOSURE_REMEDIED: 'El remedio de esta campaña ya se hizo.',
  DISCLOSURE_CONTRADICTED: 'Lo indicado contradice nuestros registros. Compare el VIN con el vehículo.',
  DISCLOSURE_INCOMPLETE: 'Faltan datos del vehículo: modelo, año de modelo o cómo se vende.',
  VEHICLE_NOT_COVERED: 'La campaña no incluye este vehículo.',
  VIN_INVALID: 'El VIN no es correcto. Compárelo con el parabrisas, la puerta o el título.',
  CAMPAIGN_CLOSED: 'La campaña terminó: ya no se hacen formularios.',
  DOCUMENT_ABSENT: 'Esta campaña no tiene formulario.',
  TRANSLATION_MISSING: 'A este documento le falta un texto en español.',
  FIELD_INVALID: 'Este valor no se puede imprimir en el formulario. Corríjalo o acórtelo.',
  FIELD_REQUIRED: 'Falta un dato obligatorio del formulario.',
  FILING_UNKNOWN: 'Este concesionario no tiene ese registro.',
  FILING_NOT_STANDING:
    'Este registro ya se corrigió o se retiró, o aún no está firmado. Vea el más reciente.',
  FILING_OTHER: 'El registro es de otro vehículo o de otra campaña.',
  SCAN_INVALID: 'El archivo no es un PDF, JPEG o PNG completo de hasta 10 MB, o contiene un programa.',
  SCAN_OTHER: 'El escaneo muestra el formulario de otro registro. No se adjuntó nada.',
  DEALER_UNKNOWN: 'Ese concesionario no está en la lista.',
  USAGE: 'A la solicitud le falta algo, o un dato no se puede leer. Empiece otra vez con el VIN.',
  FIELD_UNKNOWN: 'El formulario no tiene ese campo.',
  CAMPAIGN_UNKNOWN: 'Esa campaña no existe, o ya no existe.',
  MAIL_ADDRESS_INVALID: 'Una dirección de correo no está completa.',
  MAIL_HEADER_INVALID: 'El nombre tiene un carácter que no se puede enviar por correo.',
  STORE_UNREACHABLE: 'No se puede abrir lo archivado en este momento. Intente otra vez.',
  STORE_BROKEN: 'Algo de lo archivado se cambió y no se puede leer. Avise a quien administra este mostrador.',
  OUTBOX_BROKEN:
    'Algo de lo archivado se cambió y no se puede leer. Avise a quien administra este mostrador.',
  FILE_UNWRITABLE: 'No se puede escribir en la carpeta de trabajo. No se archivó nada.',
  FILE_INCOMPLETE: 'Un archivo de datos no está completo.',
  ROLE_MISSING: 'Solo un gerente puede retirar y exportar registros.',
  MAIL_SETTINGS_INVALID: 'Falta el remitente del correo en la configuración.',
  STORE_BUSY: 'Otro programa usa el archivo en este momento. Intente otra vez.',
  DISK_FULL: 'El disco está lleno. No se archivó nada.',
  FILE_UNREADABLE: 'No se puede leer un archivo de datos.',
};

const OTHERWISE = 'El programa no pudo hacerlo. Diga a quien administra este mostrador lo que sigue:';

export interface ToldFault {
  readonly text: string;
  /** Of the text. */
  readonly language: Language;
  /** What the program says of it, in English: for whoever looks after the desk. */
  readonly detail?: string;
}

/** What is wrong with a file or with the program itself has no words of its own: nobody at the desk can correct it. */
export function tellFault({ code, message }: Pick<Fault, 'code' | 'message'>, language: Language): ToldFault {
  if (language === 'en') return { text: message, language };
  const text = SPANISH[code];
  return text === undefined
    ? { text: OTHERWISE, language, detail: `${code}: ${message}` }
    : { text, language };
}
