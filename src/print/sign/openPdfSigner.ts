/** Signs PDF files with a certificate, in the space that was printed for it. */
import { Fault } from '../../base/problems.js';

/** Signs in the name of whoever holds the certificate. */
export interface PdfSigner {
  /**
   * @param pdf printed with `certified`
   * @returns the file with the signature of all its other bytes
   */
  readonly sign: (pdf: Uint8Array, at: Date) => Promise<Uint8Array>;
}

/**
 * The key stays in memory, as the file holds it. Signatures are PKCS #7, detached, over SHA-256 (ISO 32000-1 12.8.3.3).
 *
 * @param file PKCS #12 with a private key, its certificate and the chain to its issuer
 * @param place the name of the file, for messages
 * @throws Fault CERTIFICATE_INVALID
 */
export async function openPdfSigner(file: Uint8Array, passphrase: string, place: string): Promise<PdfSigner> {
  const [{ SignPdf }, { P12Signer }] = await Promise.all([
    import('@signpdf/signpdf'),
    import('@signpdf/signer-p12'),
  ]);
  // a signer reads its file once
  const newSigner = () => new P12Signer(Buffer.from(file), { passphrase });
  try {
    await newSigner().sign(Buffer.from('to see whether it can'), new Date(0));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('CERTIFICATE_INVALID', `nothing can be signed with it: ${why}`, {
      place: { file: place },
      cause,
    });
  }
  return { sign: (pdf, at) => new SignPdf().sign(Buffer.from(pdf), newSigner(), at) };
}
