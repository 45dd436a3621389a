import { filesPath, isFile, isPicture, picturesPath } from '../../lib/pictures.ts'
import type { SiteFiles, SitePictures } from '../front/site/site.ts'
import { fileIn, filesIn } from './picture-names.ts'
import { isForeignSize } from './picture-sizes.ts'

/**
 * Files that editors uploaded, such as a plan as PDF.
 * @param owner project and dataset whose they are, `project/dataset`; anybody's without it
 */
export function filesOf(owner: string | undefined): SiteFiles {
  return {
    path: `${filesPath}/`,
    sourcePath: '/files/',
    isOffered: (file) => (owner === undefined || file.startsWith(`${owner}/`)) && isFile(file),
  }
}

/** Pictures, in the sizes that pages ask for. @param owner as of files */
export function picturesOf(owner: string | undefined): SitePictures {
  return {
    path: `${picturesPath}/images/`,
    sourcePath: '/images/',
    isOffered: (file, search) => (owner === undefined || file.startsWith(`${owner}/`)) && isPicture(file, search),
    isForeignSize,
    fileIn,
    filesIn,
  }
}
