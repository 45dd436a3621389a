import { Stack } from '@sanity/ui'
import { useState } from 'react'
import { set, type ObjectInputProps } from 'sanity'
import { LabelledInput } from '../../parts/labelled-input.tsx'
import { Notice } from '../../parts/notice.tsx'
import { videoOfAddress } from '../rules/video-address.ts'
import { say } from '../../parts/say.ts'

/** The form of a video, with a field that takes its address and fills in the two that are stored. */
export function VideoInput(props: ObjectInputProps) {
  const [address, setAddress] = useState('')
  const type = (text: string) => {
    setAddress(text)
    const video = videoOfAddress(text)
    if (video) props.onChange([set(video.provider, ['provider']), set(video.videoId, ['videoId'])])
  }
  const isUnknown = address.trim() !== '' && !videoOfAddress(address)
  return (
    <Stack gap={4}>
      {!props.readOnly && (
        <LabelledInput
          label={say('Address of the video, as it is in your browser: it fills in the two fields below')}
          value={address}
          onChange={type}
        />
      )}
      {isUnknown && (
        <Notice tone="caution">
          {say(
            'This is not the address of one public video on YouTube or Vimeo. Open the video by itself, and copy the address from there.',
          )}
        </Notice>
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}
