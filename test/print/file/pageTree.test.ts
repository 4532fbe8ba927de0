import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { PageTree } from '../../../src/print/file/pageTree.js';
import { PdfFile } from '../../../src/print/file/pdfFile.js';

/** A file of so many pages, told apart by their widths. */
function fileOf(pages: number): Buffer {
  const chunks: Buffer[] = [];
  const sink = { write: (bytes: Uint8Array) => void chunks.push(Buffer.from(bytes)) };
  const file = new PdfFile(sink, 'none');
  const tree = new PageTree(file);
  for (let i = 1; i <= pages; i++) {
    const number = file.reserve();
    const parent = tree.add(number);
    file.object(number, `<</Type/Page/MediaBox[0 0 ${i} 10]/Parent ${parent} 0 R>>`);
  }
  const [catalog, info] = [file.reserve(), file.reserve()];
  file.object(catalog, `<</Type/Catalog/Pages ${tree.close('/Resources<<>>')} 0 R>>`);
  file.object(info, '<<>>');
  file.close(catalog, info);
  return Buffer.concat(chunks);
}

describe('a page tree', () => {
  it.each([1, 63, 64, 65, 128, 4096, 4097, 5000])('leads to each of %i pages, in order', async (count) => {
    const task = getDocument({ data: new Uint8Array(fileOf(count)), verbosity: 0 });
    const doc = await task.promise;
    expect(doc.numPages).toBe(count);
    for (const n of new Set([1, Math.ceil(count / 2), Math.max(1, count - 1), count])) {
      expect((await doc.getPage(n)).view[2]).toBe(n);
    }
    await task.destroy();
  });

  it('has no node with more than 64 kids and none with a wrong count', () => {
    const nodes = Array.from(
      fileOf(5000)
        .toString('latin1')
        .matchAll(/\/Pages\/Count (\d+)\/Kids\[([^\]]*)\]/g),
    );
    const kids = nodes.map((match) => (match[2] ?? '').split(' 0 R').length - 1);
    expect(Math.max(...kids)).toBe(64);
    expect(Math.max(...nodes.map((match) => Number(match[1])))).toBe(5000);
  });
});
