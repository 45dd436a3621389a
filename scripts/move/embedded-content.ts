import { lakeCommand } from '../../server/preparation/lake-command.ts'
import { isDocument, isOwn, type CarriedDocument } from './carried.ts'

/** All documents of a dataset in a data folder, on which a site may be running. @throws SetupError */
export async function documentsIn(dataDir: string, dataset: string): Promise<CarriedDocument[]> {
  const lines = await lakeCommand(dataDir, ['export', '-', '--dataset', dataset])
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isDocument)
    .filter((document) => !isOwn(document))
}
