/** The name on its thread: a line that runs on, with one loop. */
export function Wordmark() {
  return (
    <span className="gt-wordmark">
      <span className="gt-wordmark__name">Goldthread</span>
      <svg className="gt-wordmark__thread" viewBox="0 0 132 12" aria-hidden="true" focusable="false">
        <path d="M0 7 C 20 7 26 3 44 4 S 78 11 92 9 S 104 1 98 1 S 92 9 106 9 S 122 6 132 6" />
      </svg>
    </span>
  );
}
