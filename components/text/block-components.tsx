import type { PortableTextComponents } from '@portabletext/react'
import type { Language } from '@/lib/languages'
import { TextLink, type TextLinkProps } from './text-link'

/** Renders the blocks and marks of a body. Headings start at h2, because h1 is the title of the page. */
export function blockComponents(language: Language): PortableTextComponents {
  return {
    block: {
      normal: ({ children }) => <p>{children}</p>,
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
