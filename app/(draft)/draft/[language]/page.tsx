export { default, generateMetadata } from '@/app/(site)/[language]/page'
