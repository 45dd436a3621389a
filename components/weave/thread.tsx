import { fillOf } from '@/lib/weave/yarns'

/** One thread as a ribbon: the sign of an outcome beside its name. Only decoration. */
export function Thread({ number }: { readonly number: number }) {
  return (
    <svg className="thread" aria-hidden="true" focusable="false">
      <rect fill={fillOf(number, 'motif')} width="100%" height="100%" />
    </svg>
  )
}
