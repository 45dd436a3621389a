import type { PortableTextBlock, PortableTextComponents } from '@portabletext/react'
import type { ReactNode } from 'react'
import type { StoryLanguage } from '@/lib/languages'
import { TextLink, type TextLinkProps } from './text-link'

/** What is put behind a part of a text, by its `_key`. Only reviews do; pages for readers never have anything there. */
export type AfterPart = (key: string) => ReactNode

/** Renders the blocks and marks of a body. Headings start at h2, because h1 is the title of the page. */
export function blockComponents(language: StoryLanguage, afterPart?: AfterPart): PortableTextComponents {
  return {
    ...(afterPart && { listItem: listItemWith(afterPart) }),
    block: {
      normal: ({ children, value }) => (
        <>
          <p>{children}</p>
          {afterPart?.(keyOf(value))}
        </>
      ),
      h2: ({ children }) => <h2>{children}</h2>,
      h3: ({ children }) => <h3>{children}</h3>,
      h4: ({ children }) => <h4>{children}</h4>,
    },
    marks: {
      link: ({ value, children }: Pick<TextLinkProps, 'value' | 'children'>) => (
        <TextLink value={value} language={language}>
          {children}
        </TextLink>
      ),
      // The defaults use inline styles, which the site's CSP forbids.
      underline: ({ children }) => <u>{children}</u>,
      'strike-through': ({ children }) => <s>{children}</s>,
    },
    unknownMark: ({ children }) => <>{children}</>,
    unknownType: () => null,
  }
}

/** In the item, since nothing but items may be in a list. */
function listItemWith(afterPart: AfterPart): PortableTextComponents['listItem'] {
  return ({ children, value }) => (
    <li>
      {children}
      {afterPart(keyOf(value))}
    </li>
  )
}

const keyOf = ({ _key = '' }: Pick<PortableTextBlock, '_key'>) => _key
