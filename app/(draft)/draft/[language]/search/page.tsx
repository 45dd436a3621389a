export { default, generateMetadata } from '../../../../(site)/[language]/search/page'
