/// The 43 items of the fixture: `id | concept | Thai title | English title | elements`.
///
/// An element is `id: Thai text`; `*` marks an advisory one, `~` one that nobody has verified.
let fixtureItems = """
  9.1 | ข้อมูลพื้นฐาน | Basic information
  O1 | structure | โครงสร้าง | Structure | chart: แผนผังโครงสร้าง; key_posts: ตำแหน่งสำคัญ
  O2 | executives | ข้อมูลผู้บริหาร | Executives | name: ชื่อ-นามสกุล; position: ตำแหน่ง; photo: รูปถ่าย; contact: ช่องทางการติดต่อของผู้บริหารแต่ละคน; contact_own*: ช่องทางที่ไม่ใช่เบอร์กลางของหน่วยงาน
  O3 | authority | อำนาจหน้าที่ | Powers and duties | duties: หน้าที่และอำนาจ; legal_basis~: กฎหมายที่ให้อำนาจ
  O4 | strategic_plan | แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน | Strategic plan | document: แผนพัฒนาหน่วยงาน; period: ช่วงปีของแผน; goals~: เป้าหมาย
  O5 | contact | ข้อมูลการติดต่อ | Contact | address: ที่อยู่; phone: โทรศัพท์; fax: โทรสาร; map~: แผนที่ตั้ง
  O6 | laws | กฎหมายที่เกี่ยวข้อง | Laws | laws: กฎหมายที่เกี่ยวข้อง
  O7 | news | ข่าวประชาสัมพันธ์ | News | document: ข่าวประชาสัมพันธ์; period: วันที่ในปีงบประมาณ
  O8 | qa | Q&A | Q&A | place: ตำแหน่งสอบถามบนเว็บไซต์; two_way: การสื่อสารได้สองทาง; main_site: อยู่บนเว็บไซต์หลัก
  O9 | social | Social Network | Social network | link: ลิงก์ไปยังเครือข่ายสังคม
  9.2 | การบริหารงาน | Administration
  O10 | annual_plan | แผนดำเนินงานประจำปี | Annual plan | document: แผนดำเนินงาน; period: ปีงบประมาณ
  O11 | annual_plan_6m | รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน | Six-month progress report | document: รายงาน; period: 6 เดือนแรก
  O12 | annual_report | รายงานผลการดำเนินงานประจำปี | Annual report | document: รายงาน; period: ปีที่ผ่านมา
  O13 | work_manual | คู่มือหรือมาตรฐานการปฏิบัติงาน | Work manual | document: คู่มือ; steps: ขั้นตอน
  O14 | service_manual | คู่มือหรือมาตรฐานการให้บริการ | Service manual | document: คู่มือ; steps: ขั้นตอน
  O15 | service_stats | ข้อมูลเชิงสถิติการให้บริการ | Service statistics | statistics: สถิติการให้บริการ; period: 6 เดือนแรก; per_mission: แยกตามภารกิจ
  O16 | satisfaction | รายงานผลการสำรวจความพึงพอใจการให้บริการ | Satisfaction survey | document: รายงาน; period: ปีที่ผ่านมา
  O17 | eservice | E-Service | E-service | channel: ช่องทางให้บริการทางอินเทอร์เน็ต; not_complaint: ไม่ใช่ช่องทางร้องทุกข์; main_site: เชื่อมโยงจากเว็บไซต์หลัก
  9.3 | การบริหารเงินงบประมาณ | Budget
  O18 | budget_plan | แผนการใช้จ่ายงบประมาณประจำปี | Spending plan | document: แผน; period: ปีงบประมาณปัจจุบัน; by_source: งบประมาณตามแหล่งที่ได้รับ
  O19 | budget_6m | รายงานการกำกับติดตามการใช้จ่ายงบประมาณ รอบ 6 เดือน | Six-month spending report | document: รายงาน
  O20 | budget_report | รายงานผลการใช้จ่ายงบประมาณประจำปี | Annual spending report | document: รายงาน
  O21 | procurement_plan | แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ | Procurement plan | document: แผน
  O22 | procurement_notices | ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ | Procurement notices | document: ประกาศ
  O23 | procurement_monthly | สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน | Monthly procurement | document: สรุปรายเดือน; period: 6 เดือนแรก; months: ข้อมูลรายเดือน
  O24 | procurement_report | รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี | Annual procurement report | document: รายงาน
  9.4 | การบริหารและพัฒนาทรัพยากรบุคคล | Human resources
  O25 | hr_policy | นโยบายการบริหารทรัพยากรบุคคล | HR policy | document: นโยบาย
  O26 | hr_actions | การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล | HR actions | document: การดำเนินการ
  O27 | hr_rules | หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล | HR rules | recruitment: การสรรหา
  O28 | hr_report | รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี | HR report | document: รายงาน
  9.5 | การส่งเสริมความโปร่งใส | Transparency
  O29 | complaint_guide | แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | Complaint guide | document: แนวปฏิบัติ
  O30 | complaint_channel | ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | Complaint channel | channel: ช่องทางออนไลน์
  O31 | complaint_stats | ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ | Complaint statistics | statistics: สถิติ
  O32 | opinion_channel | ช่องทางการรับฟังความคิดเห็น | Opinion channel | channel: ช่องทางออนไลน์
  O33 | participation | การเปิดโอกาสให้เกิดการมีส่วนร่วม | Participation | activity: กิจกรรม
  10.1 | การดำเนินการเพื่อป้องกันการทุจริต | Preventing corruption
  O34 | integrity_will | เจตจำนงสุจริตของผู้บริหาร | Integrity pledge | statement: เจตจำนง
  O35 | exec_participation | การมีส่วนร่วมของผู้บริหาร | Executive's part | activity: กิจกรรม
  O36 | risk_assess | การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี | Risk assessment | document: การประเมิน
  O37 | risk_action | การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ | Risk actions | document: การดำเนินการ
  O38 | culture | การเสริมสร้างวัฒนธรรมองค์กร | Culture | activity: กิจกรรมเสริมสร้างวัฒนธรรม; by_agency: หน่วยงานเป็นผู้ดำเนินการ
  O39 | ac_plan | แผนปฏิบัติการป้องกันการทุจริต | Anti-corruption plan | document: แผน
  O40 | ac_6m | รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริต รอบ 6 เดือน | Six-month report | document: รายงาน
  O41 | ac_report | รายงานผลการดำเนินการป้องกันการทุจริตประจำปี | Anti-corruption report | document: รายงาน
  10.2 | มาตรการภายในเพื่อป้องกันการทุจริต | Internal measures
  O42 | ita_measures | มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน | Integrity measures | analysis: การวิเคราะห์ผลการประเมิน ITA ปีที่ผ่านมา; responsible: ผู้รับผิดชอบ
  O43 | ita_measures_report | การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน | Measures carried out | progress: ความก้าวหน้า; follows_measures: สืบเนื่องจากมาตรการ
  """
