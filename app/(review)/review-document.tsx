import type { ReactNode } from 'react'
import { fontClasses } from '../(site)/fonts'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import '../(site)/styles/site.css'
import './review.css'
import './frame-switch.css'
import './consent.css'

interface ReviewDocumentProps {
  readonly frame: FrameLanguage
  /** Whether the page asks for itself again where no script can hear that the link has ended. */
  readonly reloads?: boolean
  readonly children: ReactNode
}

/** How often. Seconds. */
const reloadEach = '15'

/**
 * The document shell of a review, in the language and the direction of what stands around the text. The root layout cannot
 * make it: it does not know the address, by which the reader chooses that language.
 */
export function ReviewDocument({ frame, reloads = false, children }: ReviewDocumentProps) {
  return (
    <html lang={frame} dir={languageFacts(frame).direction} className={fontClasses}>
      <head>
        {reloads && (
          <noscript>
            <meta httpEquiv="refresh" content={reloadEach} />
          </noscript>
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
