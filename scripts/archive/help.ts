/** What `npm run archive -- --help` says. */
export const help = `npm run archive -- --out FILE.warc.gz
npm run archive -- --without OLD.warc.gz --out NEW.warc.gz

  The public site as one WARC 1.1 file, for libraries and researchers, and what is in it as FILE.manifest.json beside it.
  Only stories whose consent includes archives are in it; of the others there is nothing: no page, card, count, feed, picture.
  Left out for all: search, lists with a choice, light pages, forms, reviews, Studio.

  --out      where it is to be; nothing is written over
  --without  an older archive: a copy of it without what may not be kept today. For each withdrawal; then delete the old one

  The settings say which content and which site (docs/archives.md); the site may run meanwhile, or not.
  Exit code: 0 it is there, 1 it is not, and nothing is left of it, 2 not understood.
`
