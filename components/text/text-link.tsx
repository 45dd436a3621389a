import type { ReactNode } from 'react'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { pathOf } from '@/lib/routes'
import { safeHref } from '@/lib/words'
import type { LinkMark } from '@/lib/content/page-content'

export interface TextLinkProps {
  readonly value?: LinkMark
  readonly language: StoryLanguage
  readonly children: ReactNode
}

/** A link in a text. It becomes plain text when its target is invalid or not visible to readers. */
export function TextLink({ value, language, children }: TextLinkProps) {
  const inside = value?.target ? pathOf(value.target, siteLanguageOf(language)) : null
  const href = inside ?? safeHref(value?.href)
  return href ? <a href={href}>{children}</a> : <>{children}</>
}
