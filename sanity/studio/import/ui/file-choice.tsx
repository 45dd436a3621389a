import { DownloadIcon } from '@sanity/icons/Download'
import { UploadIcon } from '@sanity/icons/Upload'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useRef } from 'react'
import { templateFile } from '../../../import/template.ts'
import { ColumnTable } from './column-table.tsx'
import { say } from '../../parts/say.ts'

const template = `data:text/csv;charset=utf-8,${encodeURIComponent(templateFile())}`

/** The first step: the template, and the file. */
export function FileChoice({ onChoose }: { onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Stack gap={5}>
      <Card padding={4} radius={3} border>
        <Stack gap={4}>
          <Text size={1}>
            {say(
              'Fill in the template in any spreadsheet program and save it as a workbook (.xlsx), of which the first sheet is read, or as CSV. An empty cell changes nothing.',
            )}
          </Text>
          <Flex gap={2} wrap="wrap">
            <Button text={say('Choose a file')} icon={UploadIcon} onClick={() => input.current?.click()} />
            <Button
              as="a"
              href={template}
              download="signatories.csv"
              text={say('Download the template')}
              icon={DownloadIcon}
              mode="ghost"
            />
          </Flex>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt,text/csv"
            aria-label={say('File with signatories')}
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) onChoose(file)
            }}
          />
        </Stack>
      </Card>
      <ColumnTable />
    </Stack>
  )
}
