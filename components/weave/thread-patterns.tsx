/**
 * What each thread looks like without its colour, so that no outcome is told by colour alone: voices, barriers, roofs,
 * building stones, a line that runs through everything. Once on each page; cloths refer to it by `url(#thread-1)`.
 */
export function ThreadPatterns() {
  return (
    <svg className="thread-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="thread-1" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle className="mark-1" cx="4" cy="4" r="1.6" />
        </pattern>
        <pattern id="thread-2" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className="mark-2" d="M2 0h1.5v6H2z" />
        </pattern>
        <pattern id="thread-3" width="12" height="8" patternUnits="userSpaceOnUse">
          <path className="mark-3" d="M0 6 6 1l6 5v2L6 3 0 8z" />
        </pattern>
        <pattern id="thread-4" width="10" height="10" patternUnits="userSpaceOnUse">
          <path className="mark-4" d="M4 1h2v3h3v2H6v3H4V6H1V4h3z" />
        </pattern>
        <pattern id="thread-5" width="16" height="8" patternUnits="userSpaceOnUse">
          <path className="mark-5" d="M0 4q4-5 8 0t8 0v1.6q-4 5-8 0t-8 0z" />
        </pattern>
      </defs>
    </svg>
  )
}
