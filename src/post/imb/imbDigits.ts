/** Composes the digits of an Intelligent Mail barcode: who mails, what is asked of the post, which piece, where it goes. */

/** What all pieces of a mailing share. */
export interface ImbMailer {
  /** Two digits; 00 unless an optional endorsement line is printed. */
  readonly barcodeId: string;
  /** The service type identifier: three digits for the class of mail and what the post does with what it cannot deliver. */
  readonly serviceType: string;
  /** Six digits, or nine that begin with 9. */
  readonly mailerId: string;
}

/** Mailer id and serial number have fifteen digits together. */
const TOGETHER = 15;

/** Digits of a serial number beside this mailer id. */
export const serialDigits = ({ mailerId }: Pick<ImbMailer, 'mailerId'>): number => TOGETHER - mailerId.length;

/** The twenty digits by which the post tells a piece. */
export function trackingCode(mailer: ImbMailer, serial: number): string {
  const { barcodeId, serviceType, mailerId } = mailer;
  return barcodeId + serviceType + mailerId + String(serial).padStart(serialDigits(mailer), '0');
}

/** ZIP Code, ZIP+4, or ZIP+4 with the two digits of the delivery point. */
const ZIP = /^(\d{5})(?:-?(\d{4})(\d{2})?)?$/;

/** What of a ZIP Code routes: 5, 9 or 11 digits; empty for what is none. */
export function routingCode(zip: string): string {
  const [, zone = '', more = '', point = ''] = ZIP.exec(zip) ?? [];
  return zone + more + point;
}
