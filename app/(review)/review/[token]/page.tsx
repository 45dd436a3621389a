import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadSettings } from '../../../(site)/load'
import { SiteFrame } from '@/components/chrome/site-frame'
import { inAllLanguages } from '@/lib/routes'
import { isLanguage } from '@/lib/languages'
import { openReview } from '@/sanity/review/open-review'
import { ReviewBar } from '../../review-bar'
import { reviewLanguage } from '../../review-language'
import { ReviewSubject } from '../../review-subject'
import { reviewWords } from '../../words'

interface ReviewPageProps {
  readonly params: Promise<{ readonly token: string }>
  readonly searchParams: Promise<{ readonly language?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: ReviewPageProps): Promise<Metadata> {
  const review = await openReview((await params).token)
  return { title: reviewWords[reviewLanguage(review?.subject, (await searchParams).language)].title }
}

/** One draft, for a reviewer without an account. */
export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const review = await openReview((await params).token)
  if (!review) notFound()
  const { subject, expiresAt } = review
  const language = reviewLanguage(subject, (await searchParams).language)
  const settings = await loadSettings(language)
  const alternates = isLanguage(subject.language) ? {} : inAllLanguages((id) => `?language=${id}`)
  return (
    <div lang={language}>
      <ReviewBar language={language} expiresAt={expiresAt} />
      <SiteFrame settings={settings} language={language} alternates={alternates}>
        <ReviewSubject subject={subject} language={language} settings={settings} />
      </SiteFrame>
    </div>
  )
}
