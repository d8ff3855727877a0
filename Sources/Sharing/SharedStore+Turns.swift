package import Fetching

/// Turns at hosts, which all workers take from one table.
extension SharedStore {
  package nonisolated var turns: SharedTurns {
    SharedTurns { server, pause in
      await self.takeTurn(at: server, pause: pause)
    } hold: { server, wait in
      await self.hold(server, for: wait)
    }
  }

  /// How long to wait for the turn that was taken; the wait is no part of the transaction.
  ///
  /// While the store cannot be asked, each worker makes its own pauses as many times longer as there
  /// are workers, so that together they ask no more often.
  private func takeTurn(at server: String, pause: Duration) -> Duration {
    do throws(StoreTrouble) {
      let settled = Backoff.longest + pause * workers
      let rows = try ask(
        Self.taking, [server, StoreText.seconds(pause), StoreText.seconds(settled)])
      return .milliseconds(rows[0].number(0))
    } catch {
      return pause * (workers - 1)
    }
  }

  /// A server that was started anew has forgotten the turns that were taken, and workers that have
  /// not found it yet take their own: until all of those have come, there are no others.
  private static let taking = """
    WITH first AS (
      SELECT greatest(
        now(),
        (SELECT pg_postmaster_start_time() + make_interval(secs => $3::float8)
         WHERE EXISTS (
           SELECT FROM oit.migrations WHERE applied < pg_postmaster_start_time()))) AS start)
    INSERT INTO oit.turns AS t (server, next_start)
    SELECT $1, start + make_interval(secs => $2::float8) FROM first
    ON CONFLICT (server) DO UPDATE SET
      next_start = greatest(t.next_start, (SELECT start FROM first))
        + make_interval(secs => $2::float8)
    RETURNING ceil(1000 * (extract(epoch FROM next_start - now()) - $2::float8))::bigint
    """

  /// Without the store only this worker keeps away.
  private func hold(_ server: String, for wait: Duration) {
    do throws(StoreTrouble) {
      _ = try ask(Self.holding, [server, StoreText.seconds(wait)])
    } catch {
      return
    }
  }

  private static let holding = """
    INSERT INTO oit.turns AS t (server, next_start)
    VALUES ($1, now() + make_interval(secs => $2::float8))
    ON CONFLICT (server) DO UPDATE SET next_start = greatest(t.next_start, excluded.next_start)
    """
}
