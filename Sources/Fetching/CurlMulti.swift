internal import CCurl
internal import Causes
internal import Dispatch
internal import Foundation
internal import Glibc
internal import Synchronization

/// libcurl's multi interface: one thread drives all transfers, any task may wait for one.
///
/// The thread ends with the last reference; nobody is waiting then, as who waits holds one. It has
/// ended when that is gone: a program that exits while a thread is still closing its connections
/// takes OpenSSL away from it, and crashes with all its work done.
final class CurlMulti: Sendable {
  private let mailbox: Mailbox
  private let end = DispatchSemaphore(value: 0)
  private let lastID = Atomic<Int>(0)

  init(options: LiveOptions) {
    _ = Self.library
    let mailbox = Mailbox(connections: options.manners.width * 2)
    self.mailbox = mailbox
    let thread = Thread { [end] in
      Self.blockBrokenPipes()
      var loop = CurlLoop(mailbox: mailbox, options: options)
      loop.run()
      end.signal()
    }
    thread.name = "oit-curl"
    thread.start()
  }

  deinit {
    mailbox.post(.stop)
    end.wait()
  }

  /// With `NOSIGNAL` curl leaves SIGPIPE alone; on this thread a broken pipe is only an error code.
  private static func blockBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private static let library = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

  /// Makes one request: no retries, no redirects, no manners.
  func perform(
    _ request: Request, route: Route, isVerifyingTLS: Bool
  ) async -> Result<Response, Cause> {
    let order = Order(
      id: lastID.add(1, ordering: .relaxed).newValue, request: request, route: route,
      isVerifyingTLS: isVerifyingTLS)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        mailbox.post(.start(order, continuation))
        // A cancellation that was faster than the line above was about an unknown order.
        if Task.isCancelled { mailbox.post(.cancel(order.id)) }
      }
    } onCancel: {
      mailbox.post(.cancel(order.id))
    }
  }
}

typealias TransferContinuation = CheckedContinuation<Result<Response, Cause>, Never>

/// What tasks tell the thread.
enum Letter: Sendable {
  case start(Order, TransferContinuation)
  case cancel(Int)
  case stop
}

/// The multi handle, and the letters to the thread that owns it.
///
/// `@unchecked Sendable`: other threads call nothing but `curl_multi_wakeup` on the handle, of
/// which curl's manual says: "This function can be called from any thread and it wakes up a
/// sleeping curl_multi_poll(3) call that is currently (or is about to be) waiting for activity or
/// a timeout." It is called under the lock, so the thread cannot see `.stop` and free the handle
/// while a wake-up is under way.
final class Mailbox: @unchecked Sendable {
  let multi: UnsafeMutableRawPointer
  private let letters = Mutex<[Letter]>([])

  init(connections: Int) {
    guard let multi = curl_multi_init() else { preconditionFailure("curl has no memory left") }
    self.multi = multi
    // Fewer than the hosts in flight would open a connection for every request.
    oit_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, connections)
  }

  func post(_ letter: Letter) {
    letters.withLock { letters in
      letters.append(letter)
      curl_multi_wakeup(multi)
    }
  }

  func take() -> [Letter] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
