/** Turns a Vitest report into two honest numbers. */

/**
 * A file that crashed counts as one failure, although none of its tests failed. So does a run that ended badly
 * for a reason the report does not hold (an unhandled error, no report at all), and a run that tested nothing.
 */
export function countTests(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const crashedFiles = (report?.testResults ?? []).filter(isCrashed).length;
  const failed = (report?.numFailedTests ?? 0) + crashedFiles;
  const isSomethingWrong = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isSomethingWrong ? 1 : failed };
}

function isCrashed(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}
