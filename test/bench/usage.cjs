/** Owns what a measured process says of itself as it ends: how long it ran and for how long its threads did, in seconds; peak memory in MB. Loaded with `--require`. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.STEWARD_USAGE,
    JSON.stringify({
      elapsed: performance.now() / 1000,
      seconds: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
    }),
  );
});
