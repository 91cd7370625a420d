/** How many cases a promise is tried with: a few seconds' worth on every run, all of them with FAULTS=all. */
export const howMany = (few: number, all: number) => (process.env.FAULTS === 'all' ? all : few);

/** The same cases on every machine, unless FAULTS_SEED asks for others. */
export const seed = Number(process.env.FAULTS_SEED ?? 20_261_122);

/** Time enough for all of them on a slow machine. */
export const patience = howMany(60_000, 3_600_000);
