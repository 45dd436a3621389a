import { dictionary } from '@/lib/dictionaries'
import { defaultLanguage } from '@/lib/languages'
import { fieldTextKey } from '@/lib/review/remarks/paragraphs'
import { foreign } from '@/lib/words'
import { threadsOf, type Signatory } from '@/lib/content/page-content'
import { StoryList } from '../entries/story-list'
import { Sources } from '../text/sources'
import { OnlyIn } from '../text/only-in'
import { TranslationNotice } from '../text/translation-notice'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'
import { Pledge } from './pledge'
import { SignatoryFacts } from './signatory-facts'

interface SignatoryTemplateProps extends TemplateProps {
  readonly signatory: Signatory
}

/** A signatory: its facts, its pledge, its stories. */
export function SignatoryTemplate({ signatory, language, edit, afterPart }: SignatoryTemplateProps) {
  const { _id, name, nameLanguage, kind, description, descriptionLanguage, outcomes, stories } = signatory
  const { signatories: words, places: placesWords, translation } = dictionary(language)
  return (
    <>
      <article className="signatory">
        <PageHead
          cloth={{ id: _id, threads: threadsOf(outcomes) }}
          eyebrow={[kind && words.kinds[kind], isFormer(signatory) && placesWords.former].filter(Boolean).join(' · ')}
          title={<Title text={name} textLanguage={nameLanguage} language={language} place={edit?.('name')} />}
          lead={
            description && (
              <>
                <p className="lead" lang={foreign(descriptionLanguage, language)} data-sanity={edit?.('description')}>
                  {description}
                </p>
                {afterPart?.(fieldTextKey('description', descriptionLanguage ?? language))}
                <OnlyIn text={descriptionLanguage} language={language} />
              </>
            )
          }
        />
        <TranslationNotice
          isShown={signatory.translationNotice}
          text={language === defaultLanguage ? translation.textNotice : undefined}
          language={language}
        />
        <div className="columns">
          <div className="reading">
            <Pledge signatory={signatory} language={language} edit={edit} afterPart={afterPart} />
          </div>
          <aside className="margin">
            <SignatoryFacts signatory={signatory} language={language} edit={edit} />
            <Sources addresses={signatory.source} language={language} edit={edit} />
          </aside>
        </div>
      </article>
      {stories.length > 0 && (
        <section className="related" aria-labelledby="related">
          <h2 id="related">{words.stories}</h2>
          <StoryList stories={stories} language={language} heading="h3" />
        </section>
      )}
    </>
  )
}

/** Only a former signatory has an end date. */
function isFormer({ activeUntil }: Signatory): boolean {
  return activeUntil !== null
}
