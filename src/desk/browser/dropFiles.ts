/** Takes a scan that is dropped on the form for it. */

export function dropFiles(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-drop]')) {
    form.addEventListener('dragover', (event) => {
      event.preventDefault();
      form.dataset.over = '';
    });
    form.addEventListener('dragleave', () => delete form.dataset.over);
    form.addEventListener('drop', (event) => {
      event.preventDefault();
      delete form.dataset.over;
      const input = form.querySelector<HTMLInputElement>('input[type="file"]');
      const files = event.dataTransfer?.files;
      if (input === null || files === undefined || files.length === 0) return;
      input.files = files;
      form.requestSubmit();
    });
  }
}
