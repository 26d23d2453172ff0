/** Speaks what happened, without moving the focus. It stays in the page, since regions that come and go are not read. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <div className="govuk-visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
