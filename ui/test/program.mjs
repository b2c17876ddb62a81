import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const home = fileURLToPath(new URL("../..", import.meta.url));
const program = `${home}/src/Dateline.App/bin/Release/net10.0/Dateline.App.dll`;
const environment = { ...process.env, DATELINE_HOME: home };

/** dateline serve on a free port; resolves when it answers. */
export function serve(...options) {
  const child = spawn("dotnet", [program, "serve", "--port", "0", ...options], { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", chunk => {
      said += chunk;
      const address = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (address) resolve({ address, end: () => new Promise(ended => { child.once("exit", ended); child.kill("SIGTERM"); }) });
    });
    child.once("exit", code => reject(new Error(`dateline serve ended with ${code}: ${said}`)));
  });
}

export function dateline(...options) {
  const run = spawnSync("dotnet", [program, ...options], { env: environment, maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return run.stdout;
}
