import chromium from '@sparticuz/chromium';

/** Unpacks the browser once, before two workers would do it at the same moment. */
export default async function setup(): Promise<void> {
  await chromium.executablePath();
}
