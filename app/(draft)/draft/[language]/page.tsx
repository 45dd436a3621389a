export { default, generateMetadata } from '../../../(site)/[language]/page'
