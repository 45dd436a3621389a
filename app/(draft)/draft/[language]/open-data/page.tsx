export { default, generateMetadata } from '../../../../(site)/[language]/open-data/page'
