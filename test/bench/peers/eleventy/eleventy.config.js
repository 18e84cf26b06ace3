export default function (config) {
  config.addPassthroughCopy({'public/site.css': 'site.css'})
  config.setQuietMode(true)
  return {dir: {input: 'src', output: process.env.BENCH_OUT}}
}
