import Causes
import Documents
import Testing

/// Pages that stand in for something, and good pages that only look so.
struct PageStateTests {
  enum Expected: Sendable, Equatable {
    case good
    case gone(Cause)
    case unclear(Cause)
  }

  private static let menu = """
    <nav><a href="/">หน้าแรก</a><a href="/about">ประวัติ</a><a href="/plan">แผนพัฒนา</a></nav>
    """
  private static let footer = "<footer>เทศบาลตำบลตัวอย่าง โทร. 0-2000-0000</footer>"
  private static let prose = String(
    repeating: "<p>เทศบาลตำบลตัวอย่างจัดให้มีและบำรุงรักษาทางบกและทางน้ำ รักษาความสะอาดของถนน</p>", count: 8)

  static let gone: [(String, Cause)] = [
    ("", .pageEmpty),
    ("  \n \r\n", .pageEmpty),
    ("<html><body>   </body></html>", .pageEmpty),
    ("<html><body><!-- <h1>ประกาศ</h1> --></body></html>", .pageEmpty),
    ("\(menu)<h2>แผนพัฒนา</h2><p>อยู่ระหว่างปรับปรุงข้อมูล</p>\(footer)", .pagePlaceholder),
    ("\(menu)<h1>Coming soon</h1>\(footer)", .pagePlaceholder),
    ("\(menu)<p>Not available Now!</p><a href=/>Get back</a>\(footer)", .pagePlaceholder),
    ("<center><img src=u.gif><br>กำลังปรับปรุงข้อมูล</center>", .pagePlaceholder),
    (
      "\(menu)<h3>ผลการดำเนินงาน</h3><table><tr><td>ไม่พบข้อมูล</td></tr></table>\(footer)",
      .pagePlaceholder
    ),
    (
      "\(menu)<main><p>Lorem ipsum dolor sit amet, consectetur.</p><p>Sed dolor sit amet.</p></main>\(footer)",
      .pagePlaceholder
    ),
    (
      "<title>Apache2 Debian Default Page: It works</title><p>This is the default welcome page",
      .pageDefaultServer
    ),
    (
      "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>If you see this page",
      .pageDefaultServer
    ),
    ("<title>IIS Windows Server</title><img src=iisstart.png>", .pageDefaultServer),
    (
      "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found",
      .pageSoft404
    ),
    ("\(menu)<h1>404</h1><p>ไม่พบหน้าที่ท่านต้องการ</p>\(footer)", .pageSoft404),
    ("<title>เทศบาล</title>\(menu)<h2>404</h2><p>ขออภัย</p>\(footer)", .pageSoft404),
    ("<title>404 - Error: 404</title><div>404 - Component not found</div>", .pageSoft404),
    ("<title>ไม่พบหน้าที่ต้องการ</title>\(menu)<h1>ไม่พบหน้าที่ต้องการ</h1>\(footer)", .pageSoft404),
    (
      "<h1>เข้าสู่ระบบ</h1><form method=post action=login><input name=u><input type=password name=p></form>",
      .pageLoginRequired
    ),
    ("<title>Google Drive: Sign-in</title>You need permission. ขอสิทธิ์เข้าถึง", .pageLoginRequired),
    ("\(menu)<p>กรุณาเข้าสู่ระบบก่อนดูเอกสารนี้</p>\(footer)", .pageLoginRequired),
  ]

  static let unclear: [(String, Cause)] = [
    ("<title>Just a moment...</title><p>Checking your browser before accessing", .pageBotChallenge),
    (
      "<title>Just a moment...</title><script>window._cf_chl_opt={}</script><noscript>Enable JavaScript</noscript>",
      .pageBotChallenge
    ),
    (
      "<html><body><iframe src='/_Incapsula_Resource?x=1'></iframe></body></html>",
      .pageBotChallenge
    ),
    (
      "<form><div class=g-recaptcha></div><p>กรุณายืนยันว่าคุณไม่ใช่โปรแกรมอัตโนมัติ</p></form>",
      .pageBotChallenge
    ),
    ("<form><div class=h-captcha></div><p>กรุณาทำเครื่องหมายในช่อง</p></form>", .pageBotChallenge),
    (
      "<h1>Access Denied</h1><p>You don't have permission to access this. Reference #18.2",
      .pageFirewallBlock
    ),
    (
      "<title>Request Rejected</title>The requested URL was rejected. Support ID is: 1",
      .pageFirewallBlock
    ),
    ("<title>Access denied | x used Cloudflare to restrict access</title>1020", .pageFirewallBlock),
    ("<h3>FortiGuard Intrusion Prevention - Access Blocked</h3>", .pageFirewallBlock),
    ("<p>เว็บไซต์นี้ถูกปิดกั้น เนื่องจากมีเนื้อหาขัดต่อกฎหมาย</p>", .pageNetworkBlock),
    ("<title>เว็บไซต์นี้ถูกระงับ</title><p>โดยกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม</p>", .pageNetworkBlock),
    ("<title>Login - Hotspot</title>Please log in to use the internet", .pageNetworkBlock),
    ("<h1>Error establishing a database connection</h1>", .pageAppError),
    (
      "<b>Fatal error</b>: Uncaught Error: Call to a member function in /var/www/a.php on line 3",
      .pageAppError
    ),
    ("<b>Fatal error</b>: Uncaught Error<p>\(menu)\(prose)\(prose)\(footer)", .pageAppError),
    ("<title>Runtime Error</title><h1>Server Error in '/' Application.</h1>", .pageAppError),
    ("\(menu)<p>ปิดปรับปรุงระบบชั่วคราว ขออภัยในความไม่สะดวก</p>", .pageMaintenance),
    ("<title>Account Suspended</title><p>This Account has been suspended.</p>", .pageSuspended),
    ("<p>example.go.th</p><a href=x>Buy this domain</a>", .pageParked),
    ("<title>Index of /</title><h1>Index of /</h1><a href='?C=N'>Name</a>", .pageDefaultServer),
    ("<title>Hacked By x0x</title><center>HACKED BY x0x TEAM</center>", .pageDefaced),
    // One sign of an error page is not enough.
    ("\(menu)<p>Page not found</p>\(footer)", .pageSoft404),
    ("<div id=root></div><script src=/main.js></script>", .pageNeedsScripts),
    ("<div id=app><p>Loading</p></div><script src=a.js></script>", .pageNeedsScripts),
    (
      "<noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script>",
      .pageNeedsScripts
    ),
    ("<script>window.location='index2.php'</script>", .pageNeedsScripts),
    ("<script>document.cookie='h=1';location.reload();</script>", .pageNeedsScripts),
  ]

  /// What hosting services, firewalls and file services of the real web show, with status 200.
  static let services: [(String, Cause)] = [
    (
      "<title>Bot Verification</title><h3>Verifying that you are not a robot...</h3><script src=https://www.google.com/recaptcha/api.js></script>",
      .pageBotChallenge
    ),
    (
      "<title>Pardon Our Interruption</title><h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot.</p>",
      .pageBotChallenge
    ),
    (
      "<iframe src='/_Incapsula_Resource?SWUDNSAI=31&xinfo=1'>Request unsuccessful. Incapsula incident ID: 877000170</iframe>",
      .pageBotChallenge
    ),
    (
      "<title>Sucuri WebSite Firewall - Access Denied</title><h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP</p><td>Block ID: GEO02</td>",
      .pageFirewallBlock
    ),
    (
      "<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1><h2>You are unable to access tuayang.example</h2><p>Error 1020 Ray ID: 7f8</p>",
      .pageFirewallBlock
    ),
    (
      "<title>เว็บไซต์นี้ถูกระงับการใช้งาน</title><h1>เว็บไซต์นี้ถูกระงับการใช้งาน</h1><p>เนื่องจากค้างชำระค่าบริการ กรุณาติดต่อผู้ให้บริการโฮสติ้ง</p>",
      .pageSuspended
    ),
    ("<h2>พื้นที่เว็บไซต์หมดอายุการใช้งาน</h2><p>กรุณาติดต่อฝ่ายบริการลูกค้าเพื่อต่ออายุ</p>", .pageSuspended),
    ("<h1>โดเมนนี้พร้อมขาย</h1><p>สนใจซื้อโดเมนนี้ ติดต่อ 0-2000-0000</p>", .pageParked),
    ("<title>tuayang.example</title><p>ประกาศขายโดเมน tuayang.example</p>", .pageParked),
    (
      "<title>Google Drive - Virus scan warning</title><p class=uc-warning-caption>Google Drive can't scan this file for viruses.</p><p><a href=/open?id=1>plan.pdf</a> (120M) is too large for Google to scan for viruses. Would you still like to download this file?</p><form id=download-form><input type=submit value='Download anyway'></form>",
      .documentLimit
    ),
    (
      "<title>Google ไดรฟ์ - คำเตือนการสแกนไวรัส</title><p>Google ไดรฟ์ไม่สามารถสแกนไวรัสในไฟล์นี้ได้</p><p>แผน.pdf (120M) มีขนาดใหญ่เกินกว่าที่ Google จะสแกนไวรัสได้ คุณยังต้องการดาวน์โหลดไฟล์นี้หรือไม่</p>",
      .documentLimit
    ),
    (
      "<title>Google Drive - Quota exceeded</title><p>Sorry, you can't view or download this file at this time.</p><p>Too many users have viewed or downloaded this file recently.</p>",
      .rateLimited
    ),
    (
      "<title>แผนพัฒนา.pdf - Google ไดรฟ์</title><script>_initProjector=1</script><div id=drive-viewer-video-player-object-0></div><div role=button>ลงชื่อเข้าใช้</div>",
      .pageNeedsScripts
    ),
    (
      "<title>Dropbox - plan.pdf - Simplify your life</title><script>x</script><div id=maestro-content></div><noscript>The Dropbox website requires JavaScript.</noscript>",
      .pageNeedsScripts
    ),
    (
      "<title>OneDrive</title><script>x</script><noscript>You need to enable JavaScript to use OneDrive.</noscript>",
      .pageNeedsScripts
    ),
  ]

  static let loginsOfServices: [String] = [
    "<title>Log into Facebook</title><div>You must log in to continue.</div><form><input name=email><input type=password name=pass><button>Log in</button></form>",
    "<title>เข้าสู่ระบบ Facebook</title><div>คุณต้องเข้าสู่ระบบเพื่อดำเนินการต่อ</div><a href=/recover>ลืมบัญชี</a>",
    "<title>Google Docs</title><h1>You need access</h1><p>Ask for access, or switch to an account with access.</p>",
    "<title>Google ไดรฟ์</title><p>คุณต้องมีสิทธิ์เข้าถึง</p><p>ขอสิทธิ์เข้าถึงหรือเปลี่ยนไปใช้บัญชีที่มีสิทธิ์เข้าถึง</p>",
  ]

  /// The service or the link ended; whether the agency still has the document, nobody can tell.
  static let endedLinks: [String] = [
    "<title>Error</title><h1>Sorry, something went wrong</h1><p>This link has expired. Ask the owner of the file for a new link.</p>",
    "<title>SharePoint</title><p>This sharing link has expired or was removed.</p>",
    "<title>OneDrive</title><p>ลิงก์นี้หมดอายุแล้ว</p>",
    "<title>Dropbox - Error</title><p>This item was deleted</p><p>It may have been deleted by its owner.</p>",
  ]

  static let good: [String] = [
    "\(menu)\(prose)\(footer)",
    "\(menu)<h1>ข่าว</h1>\(prose)<p>ถนนสายนี้อยู่ระหว่างปรับปรุง</p>\(footer)",
    "\(menu)<h1>สถิติเรื่องร้องเรียน</h1><p>ปีงบประมาณ พ.ศ. 2564 ไม่มีเรื่องร้องเรียน</p>\(footer)",
    "\(menu)<h1>แผนผัง</h1><img src=chart.jpg>\(footer)",
    "<a href=#in>เข้าสู่ระบบ</a><img src=chart.jpg><div class=modal id=in><form><input type=password></form></div>",
    "\(menu)\(prose)<form><input type=password name=p></form>\(footer)",
    "<aside class=sidebar><form><input type=password name=p></form></aside><img src=chart.jpg>",
    "\(menu)<p>กำลังปรับปรุง</p><a href=plan.pdf>แผนพัฒนาท้องถิ่น</a>\(footer)",
    "\(menu)<p>วิธีแก้ Access Denied และ captcha</p>\(prose)\(prose)\(footer)",
    "\(menu)\(prose)<div id=app></div><script src=chat.js></script><noscript>JavaScript</noscript>",
    "<meta http-equiv=refresh content='0; url=index2.php'>",
    "<title>เทศบาล</title><body style=\"background:url(bg.jpg)\"><a href=main.php><img src=enter.jpg></a>",
    "<frameset cols=20,80><frame src=menu.html><frame src=main.html></frameset>",
    "\(menu)<p>ห้อง 404 อาคาร 2</p>\(footer)",
    "<p>แบบฟอร์ม</p><iframe src=https://docs.example/form></iframe><p>กำลังปรับปรุง</p>",
    "<title>Index of /plan</title><h1>Index of /plan</h1><a href=plan.pdf>plan.pdf</a>",
    "<b>Warning</b>: Undefined array key in <b>/x.php</b> on line <b>3</b>\(menu)\(prose)\(footer)",
  ]

  /// Words by which other pages stand in for this one, in a sentence of a good page.
  static let mentions: [String] = [
    "เว็บไซต์จะปิดปรับปรุงระบบชั่วคราวในวันเสาร์", "แก้ไขปัญหา 404 not found แล้ว ไม่พบข้อผิดพลาด",
    "วิธีแก้ Access Denied และ captcha", "เว็บไซต์นี้ถูกระงับโดยกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคมคืออะไร",
    "กรุณาเข้าสู่ระบบก่อนใช้งานบริการออนไลน์", "This domain is for sale", "Account suspended",
    "Hacked by nobody", "Error establishing a database connection", "It works!",
    "Checking your browser before accessing", "The requested URL was rejected",
    "ไฟล์มีขนาดใหญ่ Google Drive ไม่สามารถสแกนไวรัสได้ ให้กดดาวน์โหลด", "This link has expired", "ขายโดเมน",
  ]

  @Test(arguments: mentions)
  func leavesPagesThatMentionTheWordsAlone(_ words: String) async throws {
    let page = "\(Self.menu)<h1>แผนพัฒนาท้องถิ่น</h1>\(Self.prose)"
    #expect(try await state("\(page)<p>\(words)</p>\(Self.footer)") == .good)
    #expect(try await state("<p>\(words)</p>\(page)\(Self.footer)") == .good)
  }

  private func state(_ html: String) async throws -> Expected {
    let reader = DocumentReader(pdf: try PDFReader.find())
    let result = await reader.read(
      body: Array(html.utf8), url: "http://www.tuayang.example/", contentType: "text/html")
    switch result.sight {
    case .document: return .good
    case .gone(let gone): return .gone(gone)
    case .unclear(let obstacle): return .unclear(obstacle)
    }
  }

  @Test(arguments: gone)
  func seesThatNothingIsThere(_ html: String, _ expected: Cause) async throws {
    #expect(try await state(html) == .gone(expected))
  }

  @Test(arguments: unclear)
  func seesWhatStandsInTheWay(_ html: String, _ expected: Cause) async throws {
    #expect(try await state(html) == .unclear(expected))
  }

  @Test(arguments: services)
  func seesWhatServicesShowInstead(_ html: String, _ expected: Cause) async throws {
    #expect(try await state(html) == .unclear(expected))
  }

  @Test(arguments: loginsOfServices)
  func seesLoginsOfServices(_ html: String) async throws {
    #expect(try await state(html) == .gone(.pageLoginRequired))
  }

  @Test(arguments: endedLinks)
  func seesLinksThatEnded(_ html: String) async throws {
    #expect(try await state(html) == .unclear(.pageSoft404))
  }

  @Test(arguments: good)
  func leavesGoodPagesAlone(_ html: String) async throws {
    #expect(try await state(html) == .good)
  }
}
