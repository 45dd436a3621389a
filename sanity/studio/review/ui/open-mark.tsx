import { DocumentIcon } from '@sanity/icons/Document'
import { createImageUrlBuilder } from '@sanity/image-url'
import { useClient, useSchema } from 'sanity'
import { styled } from 'styled-components'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { isStored, referenceOf } from '../../../../lib/stored.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useOpenNotes } from '../queries/use-open-notes.ts'
import { openCountsOf, openSentence } from '../rules/open-notes.ts'
import { say } from '../../parts/say.ts'

/** Pixels, twice the size in which lists show it. */
const PICTURE = 72

const Frame = styled.span`
  align-items: center;
  block-size: 100%;
  display: flex;
  inline-size: 100%;
  justify-content: center;
  position: relative;
`

const Mark = styled.span`
  background: #9c3600;
  border-radius: 1em;
  color: #fff;
  font: 600 11px/1.4 system-ui;
  inset-block-end: 0;
  inset-inline-end: 0;
  min-inline-size: 1.4em;
  padding-inline: 0.2em;
  position: absolute;
  text-align: center;
`

const Spoken = styled.span`
  block-size: 1px;
  clip-path: inset(50%);
  inline-size: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
`

interface OpenMarkProps {
  readonly id: string | undefined
  /** What the type itself would show: a picture, or nothing. */
  readonly media: unknown
  readonly type: string
}

/** The picture of a text in lists, with how much of what reviewers said is open. */
export function OpenMark({ id, media, type }: OpenMarkProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const Icon = useSchema().get(type)?.icon ?? DocumentIcon
  const { value } = useOpenNotes()
  const counts = openCountsOf(value, id ? publishedIdOf(id) : '')
  const sentence = openSentence(counts)
  const asset = isStored(media) ? referenceOf(media.asset) : undefined
  const picture = asset && createImageUrlBuilder(client).image(asset).width(PICTURE).height(PICTURE).fit('crop').url()
  return (
    <Frame title={sentence ? say('From reviewers: {counts}', { counts: sentence }) : undefined}>
      {picture ? <img src={picture} alt="" /> : <Icon />}
      {sentence && (
        <Mark>
          {counts.remarks + counts.approved + counts.changesAsked}
          <Spoken> {say('from reviewers: {counts}', { counts: sentence })}</Spoken>
        </Mark>
      )}
    </Frame>
  )
}
