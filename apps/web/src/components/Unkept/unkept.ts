// Text that was typed and is kept only when its field is left: a note, a cell. What takes the field away without the
// analyst's leaving it (a key, the Back button, files dropped, the tab closed) must not take the text along.

/** On a field whose text is not kept yet. */
export function unkept(isUnkept: boolean): { 'data-unkept'?: true } {
  return isUnkept ? { 'data-unkept': true } : {};
}

export function hasUnkept(): boolean {
  return document.querySelector('[data-unkept]') !== null;
}

/** Leaves the field, as by a click elsewhere, so that what was typed is kept first. */
export function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches('[data-unkept]')) field.blur();
}
