/** Owns what a measured process says of itself as it ends: seconds of processor time of all its threads, peak memory in MB. Loaded with `--require`. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.STEWARD_USAGE,
    JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }),
  );
});
