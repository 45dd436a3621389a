import { headers } from 'next/headers'
import { contentVersionHeader } from '@/lib/finding/content-version-header'
import { previewMode } from '@/sanity/preview/preview-mode'

/**
 * The content version of which the front wants this page; equal ones mean equal content. `null` where none is known: in
 * development, and for people who see other content than the public does, of which nothing may be kept.
 */
export async function contentVersion(): Promise<string | null> {
  return (await previewMode()) === 'public' ? (await headers()).get(contentVersionHeader) : null
}
