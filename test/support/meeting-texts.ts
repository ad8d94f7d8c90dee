/** What only people know of a meeting and a decision. */
export const MEETING_TEXTS = {
  "Giấy mời: thành phần": "Thành viên Tổ thẩm định, đại diện các sở phụ trách tiêu chí.",
  "Giấy mời: thời gian, địa điểm": "Sáng {ngày 2024-07-05}, tại phòng họp của cơ quan.",
  "Biên bản: thời gian, địa điểm": "Cuộc họp bắt đầu sáng {ngày 2024-07-05}, tại phòng họp của cơ quan.",
  "Biên bản: thành phần": "Chủ trì, thư ký và thành viên Tổ thẩm định có tên trong danh sách kèm theo.",
  "Biên bản: ý kiến": "Các sở thống nhất kết quả thẩm định.",
  "Biên bản: kết luận": "Hồ sơ đủ điều kiện đề nghị công nhận.",
  "Biên bản: kết thúc": "Cuộc họp kết thúc trong buổi sáng cùng ngày.",
  "Tờ trình: quá trình": "Hồ sơ do xã lập, các sở đã thẩm định.",
  "Quyết định: căn cứ": "Căn cứ Luật Tổ chức chính quyền địa phương;",
  "Quyết định: đề nghị": "Theo đề nghị của Văn phòng Điều phối.",
  "Công nhận: tiêu chí chưa đạt": "Căn cứ kết quả thẩm định lại các tiêu chí chưa đạt;",
  "Công nhận: căn cứ": "Căn cứ quy định về trình tự công nhận;",
  "Kế hoạch: căn cứ": "Thực hiện chương trình của Chính phủ, kế hoạch như sau:",
  "Kế hoạch: mục đích": "Giữ và nâng chất lượng các tiêu chí.",
  "Kế hoạch: giải pháp": "Lồng ghép nguồn lực, huy động người dân.",
  "Kế hoạch: kinh phí": "Từ ngân sách và nguồn hợp pháp khác.",
};
