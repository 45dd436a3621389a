import { fillOf } from '@/lib/weave/yarns'

/** A thread as a ribbon beside the name of its outcome. Decoration only. */
export function Thread({ number }: { readonly number: number }) {
  return (
    <svg className="thread" aria-hidden="true" focusable="false">
      <rect fill={fillOf(number, 'motif')} width="100%" height="100%" />
    </svg>
  )
}
