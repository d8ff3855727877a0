internal import CCurl
internal import Causes

/// What the thread of `CurlMulti` does.
struct CurlLoop {
  private let mailbox: Mailbox
  private let options: LiveOptions
  private let budget: ByteBudget
  private var active: [UnsafeMutableRawPointer: (Transfer, TransferContinuation)] = [:]
  /// When a transfer may be late next; a second from the last look at the latest.
  private var nextDeadline = ContinuousClock.now

  init(mailbox: Mailbox, options: LiveOptions) {
    self.mailbox = mailbox
    self.options = options
    budget = ByteBudget(limit: options.bytes.inFlight)
  }

  private var multi: UnsafeMutableRawPointer { mailbox.multi }

  /// Runs until `.stop`. New transfers start before the thread sleeps: the other order idles.
  mutating func run() {
    while takeLetters() {
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      finishTransfers()
      stopLateTransfers()
      curl_multi_poll(multi, nil, 0, longestSleep, nil)
    }
    curl_multi_cleanup(multi)
  }

  private mutating func takeLetters() -> Bool {
    for letter in mailbox.take() {
      switch letter {
      case .start(let order, let continuation): start(order, continuation)
      case .cancel(let id): cancel(id)
      case .stop: return false
      }
    }
    return true
  }

  private mutating func start(_ order: Order, _ continuation: TransferContinuation) {
    let transfer = Transfer(order, options: options, budget: budget)
    budget.start(order.id)
    active[transfer.handle] = (transfer, continuation)
    curl_multi_add_handle(multi, transfer.handle)
  }

  private mutating func cancel(_ id: Int) {
    guard let transfer = active.values.first(where: { $0.0.order.id == id })?.0 else { return }
    end(transfer, .failure(.cancelled))
  }

  private mutating func finishTransfers() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE,
        let transfer = active[message.pointee.easy_handle]?.0
      else { continue }
      end(transfer, transfer.result(oit_message_result(message)))
    }
  }

  /// curl has no limit for the time to the first byte, and none that knows the type of the answer.
  private mutating func stopLateTransfers() {
    let now = ContinuousClock.now
    var late: [Transfer] = []
    nextDeadline = now + .seconds(1)
    for (transfer, _) in active.values {
      if transfer.deadline <= now || transfer.refusal != nil {
        late.append(transfer)
      } else {
        nextDeadline = min(nextDeadline, transfer.deadline)
      }
    }
    for transfer in late { end(transfer, transfer.result(CURLE_OPERATION_TIMEDOUT)) }
  }

  private mutating func end(_ transfer: Transfer, _ result: Result<Response, Cause>) {
    guard let (_, continuation) = active.removeValue(forKey: transfer.handle) else { return }
    curl_multi_remove_handle(multi, transfer.handle)
    transfer.settle()
    continuation.resume(returning: result)
    for (other, _) in active.values { other.resumeIfThereIsRoom() }
  }

  /// In milliseconds: until the next transfer is due. curl wakes for its own limits.
  private var longestSleep: Int32 {
    let left = ContinuousClock.now.duration(to: nextDeadline).milliseconds + 1
    return Int32(min(max(left, 0), 1000))
  }
}
