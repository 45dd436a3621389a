import { headers } from 'next/headers'
import { contentVersionHeader } from '@/lib/versions/content-version-header'
import { previewMode } from '@/sanity/preview/preview-mode'

/**
 * The content version that the front wants this page to have; equal versions mean equal content. `null` when unknown:
 * in development, and for people who see more than the public, whose content must not be cached.
 */
export async function contentVersion(): Promise<string | null> {
  return (await previewMode()) === 'public' ? (await headers()).get(contentVersionHeader) : null
}
