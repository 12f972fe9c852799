// Loaded into the process of a stranger's program: whatever it wants from other machines it does not get, and it is told of.
const net = require("node:net");
const dns = require("node:dns");

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const refuse = (host) => {
  process.stderr.write(`REFUSED ${host}\n`);
  return Object.assign(new Error(`${host} is another machine`), { code: "ECONNREFUSED" });
};

const lookup = dns.lookup;
dns.lookup = (host, options, done = options) =>
  LOOPBACK.test(host) ? lookup(host, options, done) : process.nextTick(done, refuse(host));

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === "object" && first !== null ? first.host : undefined;
  if (host === undefined || LOOPBACK.test(host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(refuse(host)));
  return this;
};

// It would listen to the whole network.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function here(port, ...more) {
  const done = more.find((one) => typeof one === "function");
  return typeof port === "number" ? listen.call(this, port, "127.0.0.1", done) : listen.call(this, port, ...more);
};

// It would open the page in the browser of whoever runs it.
const children = require("node:child_process");
const spawn = children.spawn;
children.spawn = (command, ...more) =>
  /(^|\/)(xdg-open|open|powershell|cmd)(\.exe)?$/.test(command)
    ? spawn(process.execPath, ["--eval", ""])
    : spawn(command, ...more);
