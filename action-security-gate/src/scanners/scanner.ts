export * from '../../../shared/domain/gate/scanner.ts';
