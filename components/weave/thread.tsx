/** One thread as a ribbon: the sign of an outcome beside its name. Only decoration. */
export function Thread({ number, className = '' }: { readonly number: number; readonly className?: string }) {
  return (
    <svg className={`thread ${className}`} aria-hidden="true" focusable="false">
      <rect className={`dye-${number}`} width="100%" height="100%" />
      <rect fill={`url(#thread-${number})`} width="100%" height="100%" />
    </svg>
  )
}
