import Batching
import Fetching
import Foundation
import Sharing

/// Takes agencies from a store, audits each as a batch of one process does, and brings back results.
struct WorkerRun: Sendable {
  let store: SharedStore
  let worker: Worker
  let folder: BatchFolder
  /// How agencies are looked at by the terms that the batch sets.
  let look: @Sendable (AuditTerms) -> AgencyLook
  let atOnce: Int
  /// Whether it ends when nothing is left to do.
  let isOnce: Bool
  /// What the worker is fit for, at first nothing.
  let fitness: @Sendable () throws -> Fitness
  private let book = LeaseBook()
  /// How often the store is asked for what is new.
  private static let pace = Duration.milliseconds(500)

  init(
    store: SharedStore, worker: Worker, folder: BatchFolder, atOnce: Int, isOnce: Bool,
    fitness: @escaping @Sendable () throws -> Fitness,
    look: @escaping @Sendable (AuditTerms) -> AgencyLook
  ) {
    self.store = store
    self.worker = worker
    self.folder = folder
    self.atOnce = atOnce
    self.isOnce = isOnce
    self.fitness = fitness
    self.look = look
  }

  /// Works until nothing is left or the task is cancelled; then nothing is held any more.
  ///
  /// - Returns: `false` when the task was cancelled.
  /// - Throws: `InputFaults` when it is fit for nothing that waits, `StoreTrouble` when the store says
  ///   no, and what ends a batch.
  func run(_ pool: WorkerPool, _ queue: WorkQueue) async throws -> Bool {
    do {
      try await store.join(worker)
      try await work(pool, queue)
      await giveBack()
      return true
    } catch {
      await giveBack()
      guard error is CancellationError else { throw error }
      return false
    }
  }

  private func work(_ pool: WorkerPool, _ queue: WorkQueue) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await pool.serve(queue) }
      // Only when no agency is under way: a pass that came later would wait for ever.
      defer { queue.close() }
      try await takeAllByLease()
    }
  }

  private func takeAllByLease() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await keepLeases() }
      group.addTask { try await takeAll() }
      // Leases are kept until all is cancelled.
      try await group.next()
      group.cancelAll()
    }
  }

  /// What cannot be said now is said by the ends of the leases.
  private func giveBack() async {
    do throws(StoreTrouble) {
      try await store.leave(worker)
    } catch {
      Console.complain("--store: \(error); what was under way waits until its leases end")
    }
  }

  private func keepLeases() async throws {
    while true {
      try await Task.sleep(for: worker.lease / 3)
      let asked = book.tokens
      book.keep(try await store.renew(worker, tokens: asked), of: asked)
    }
  }

  private enum Event { case ended, pace }

  private func takeAll() async throws {
    var fitness = try fitness()
    try await withThrowingTaskGroup(of: Event.self) { group in
      var free = atOnce
      group.addTask { try await rest() }
      while true {
        let claims = try await take(free, &fitness)
        for claim in claims { group.addTask { try await audit(claim) } }
        free -= claims.count
        if isOnce, free == atOnce, try await !store.hasOpen(fitness.fit) { break }
        if try await group.next() == .ended {
          free += 1
        } else {
          group.addTask { try await rest() }
        }
      }
      group.cancelAll()
    }
  }

  private func rest() async throws -> Event {
    try await Task.sleep(for: Self.pace)
    return .pace
  }

  private func take(_ most: Int, _ fitness: inout Fitness) async throws -> [Claim] {
    guard most > 0 else { return [] }
    let claims = try await claim(most, fitness)
    if !claims.isEmpty { return claims }
    let offers = try await store.offers(beside: fitness.known)
    for offer in offers {
      guard let mismatch = fitness.consider(offer) else { continue }
      Console.complain("--store: agencies like \(offer.file) are for other workers: \(mismatch)")
    }
    if fitness.fit.isEmpty, !fitness.unfit.isEmpty { throw ExitStatus.wrongInput.code }
    return offers.isEmpty ? [] : try await claim(most, fitness)
  }

  private func claim(_ most: Int, _ fitness: Fitness) async throws -> [Claim] {
    try await store.claim(
      for: worker, kinds: fitness.fit, most: most, besides: book.agencies)
  }

  private func audit(_ claim: Claim) async throws -> Event {
    let agency = BatchAgency(claim)
    defer { book.close(claim.token) }
    let end = try await book.during(claim.token, of: claim.id) {
      try await self.end(of: agency, claim)
    }
    switch end {
    case .cancelled: return .ended
    case .posting(let posting):
      if try await store.post(posting, of: claim, by: worker) { return .ended }
    case nil:
      if Task.isCancelled { return .ended }
    }
    Console.complain("\(agency.file): another worker has it by now; its late result is thrown away")
    try folder.forget(agency)
    return .ended
  }

  private enum End: Sendable {
    case posting(Posting)
    case cancelled
  }

  private func end(of agency: BatchAgency, _ claim: Claim) async throws -> End {
    let look = look(claim.terms)
    var outcome = AgencyRun.Outcome.done
    if !folder.isDone(agency) { outcome = try await look.first(agency) }
    if outcome == .done, claim.look == .second { outcome = try await look.second(agency) }
    switch outcome {
    case .cancelled: return .cancelled
    case .fault(let lines): return .posting(.fault(lines))
    case .done:
      let text = try folder.text(of: agency)
      guard claim.look == .first, claim.terms.hasSecondLook, try await look.isTroubled(agency)
      else { return .posting(.result(text)) }
      return .posting(.provisional(text))
    }
  }
}
