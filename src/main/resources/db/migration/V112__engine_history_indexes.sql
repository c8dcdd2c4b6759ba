-- The engine brings an index for every question that its own tools may ask of its history. We ask by
-- process instance; its cleanup asks by root instance and by removal time. Every other index is
-- written with each step and read by nobody.
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_ai_pdefid_end_time;

drop index act_idx_hi_task_inst_tenant_id;
drop index act_idx_hi_task_inst_proc_def_key;
drop index act_idx_hi_taskinstid_procinst;
drop index act_idx_hi_task_inst_start;
drop index act_idx_hi_task_inst_end;

drop index act_idx_hi_detail_act_inst;
drop index act_idx_hi_detail_case_inst;
drop index act_idx_hi_detail_case_exec;
drop index act_idx_hi_detail_time;
drop index act_idx_hi_detail_name;
drop index act_idx_hi_detail_task_id;
drop index act_idx_hi_detail_tenant_id;
drop index act_idx_hi_detail_proc_def_key;
drop index act_idx_hi_detail_task_bytear;

drop index act_idx_hi_ident_lnk_user;
drop index act_idx_hi_ident_lnk_group;
drop index act_idx_hi_ident_lnk_tenant_id;
drop index act_idx_hi_ident_lnk_proc_def_key;
drop index act_idx_hi_ident_lnk_timestamp;

drop index act_idx_hi_procvar_name_type;
drop index act_idx_hi_casevar_case_inst;
drop index act_idx_hi_var_inst_tenant_id;
drop index act_idx_hi_var_inst_proc_def_key;
drop index act_idx_hi_var_pi_name_type;
drop index act_idx_hi_varinst_name;
drop index act_idx_hi_varinst_act_inst_id;

drop index act_idx_hi_job_log_procdef;
drop index act_idx_hi_job_log_tenant_id;
drop index act_idx_hi_job_log_job_def_id;
drop index act_idx_hi_job_log_proc_def_key;
drop index act_idx_hi_job_log_job_conf;

-- Nobody asks for all work of an agency in the engine; the worklist knows it.
drop index act_idx_exec_tenant_id;
drop index act_idx_task_tenant_id;
drop index act_idx_variable_tenant_id;
drop index act_idx_job_tenant_id;
drop index act_idx_event_subscr_tenant_id;
