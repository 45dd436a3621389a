import { lightParameter } from '@/lib/finding/parameters'

/**
 * To this page in its light form, which the front makes of it; there, this link leads back.
 * @see server/front/html/light-html.ts
 */
export function LightLink({ text }: { readonly text: string }) {
  return (
    <a href={`?${lightParameter}`} rel="nofollow" data-light="switch">
      {text}
    </a>
  )
}
