package org.claimsieve.night;

import java.util.List;
import javax.sql.DataSource;
import org.claimsieve.ledger.WorkflowDatabase;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on the workflow database. */
final class Batch implements AutoCloseable {
  static final String JOB = "night";

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final JobRepository repository;
  private final JobOperator operator;

  Batch(WorkflowDatabase database) {
    context.registerBean("dataSource", DataSource.class, database::source);
    context.registerBean(
        "transactionManager", PlatformTransactionManager.class, database::transactionManager);
    context.register(BatchConfiguration.class);
    context.refresh();
    repository = context.getBean(JobRepository.class);
    operator = context.getBean(JobOperator.class);
  }

  /**
   * Marks executions that a dead process left running as failed, so that the next start resumes
   * them. Only for the holder of the lease: nobody else can be running.
   */
  void recover() {
    repository.findRunningJobExecutions(JOB).forEach(operator::recover);
  }

  /**
   * A step without a transaction manager of its own: Spring Batch then holds no database
   * transaction open while the work runs.
   */
  Step step(String name, Runnable work) {
    Tasklet tasklet =
        (contribution, chunk) -> {
          work.run();
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository).tasklet(tasklet).build();
  }

  /** Runs the steps in their order, but for those that an earlier start has completed. */
  JobExecution run(JobParameters parameters, List<Step> steps) throws JobExecutionException {
    SimpleJobBuilder builder = new JobBuilder(JOB, repository).start(steps.get(0));
    steps.stream().skip(1).forEach(builder::next);
    Job job = builder.build();
    return operator.start(job, parameters);
  }

  @Override
  public void close() {
    context.close();
  }
}
