import { totalmem } from "node:os";

const MB = 1024 * 1024;
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, Math.round(value)));

/** Settings for a server that shares a small machine with us. Durability is never traded away. */
export function settings(memory = totalmem()): Record<string, string> {
  const mb = memory / MB;
  return {
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_connections: "60",
    shared_buffers: `${clamp(mb / 8, 128, 1024)}MB`,
    effective_cache_size: `${clamp(mb / 2, 512, 16384)}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    wal_level: "minimal",
    max_wal_senders: "0",
    wal_compression: "on",
    max_wal_size: "2GB",
    random_page_cost: "1.1",
    jit: "off",
    password_encryption: "scram-sha-256",
    client_connection_check_interval: "5s",
    timezone: "UTC",
    // A log of statements or of key values would be a second register: keep people out of it.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
    log_line_prefix: "%m [%p] ",
    log_timezone: "UTC",
  };
}
