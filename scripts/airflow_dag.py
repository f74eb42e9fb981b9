"""ClaimSieve in Airflow (2.7 or later): one task, because ClaimSieve resumes its own steps.

The launcher must be reachable from the worker; set the two Airflow variables below.
"""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator

ZONE = "Asia/Shanghai"

with DAG(
    dag_id="claimsieve_night",
    schedule="30 21 * * *",
    start_date=pendulum.datetime(2024, 7, 1, tz=ZONE),
    catchup=False,  # past days in one go: claimsieve backfill
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=10)},
) as dag:
    BashOperator(
        task_id="night",
        env={"CLAIMSIEVE_HOME": "{{ var.value.claimsieve_home }}"},
        append_env=True,
        # The run that starts on an evening screens that day's files: the end of its interval.
        bash_command=(
            "{{ var.value.claimsieve_folder }}/scripts/claimsieve night "
            f"--date \"{{{{ data_interval_end.in_timezone('{ZONE}').to_date_string() }}}}\""
        ),
        execution_timeout=timedelta(hours=8),
    )
