import { UploadIcon } from '@sanity/icons/Upload'
import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { SanityClient } from '@sanity/client'
import { useRef, useState } from 'react'
import { Notice } from '../../parts/notice.tsx'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'
import { uploadSentence } from '../../uploads/upload-sentence.ts'

interface UploadPicturesProps {
  readonly client: SanityClient
  readonly onDone: () => void
}

interface UploadProgress {
  /** How many were tried, with those that were refused. */
  readonly tried: number
  readonly of: number
  readonly problems: readonly string[]
}

/** Uploads pictures one after the other. Their files’ names are neither sent nor shown. */
export function UploadPictures({ client, onDone }: UploadPicturesProps) {
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<UploadProgress>()
  const isBusy = progress !== undefined && progress.tried < progress.of

  async function upload(files: readonly File[]) {
    const problems: string[] = []
    for (const [place, file] of files.entries()) {
      setProgress({ tried: place, of: files.length, problems: [...problems] })
      try {
        await client.assets.upload('image', file, { preserveFilename: false })
      } catch (error) {
        const sentence = uploadSentence(error)
        problems.push(
          files.length === 1 ? sentence : say('Picture {number}: {sentence}', { number: place + 1, sentence }),
        )
      }
    }
    setProgress({ tried: files.length, of: files.length, problems: [...problems] })
    if (input.current) input.current.value = ''
    onDone()
  }

  return (
    <Stack gap={3}>
      <Flex gap={3} align="center" wrap="wrap">
        <input
          ref={input}
          type="file"
          accept="image/*"
          multiple
          hidden
          data-testid="upload-pictures"
          onChange={(event) => void upload([...(event.currentTarget.files ?? [])])}
        />
        <Button
          text={say('Upload pictures')}
          icon={UploadIcon}
          mode="ghost"
          disabled={isBusy}
          onClick={() => input.current?.click()}
        />
        <Text size={1} muted aria-live="polite">
          {progress &&
            say('{done} of {of} uploaded', { done: progress.tried - progress.problems.length, of: progress.of })}
        </Text>
      </Flex>
      {progress && progress.problems.length > 0 && (
        <Notice tone="critical">
          <Points sentences={progress.problems} />
        </Notice>
      )}
    </Stack>
  )
}
